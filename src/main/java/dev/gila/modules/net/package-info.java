/** Waiting for files and talking to other processes: the modules {@code select} and {@code _socket} over Java channels. */
package dev.gila.modules.net;
