/** The module {@code _contextvars} (PEP 567). A context's map is never changed, so that copying a context copies nothing. */
package dev.gila.modules.context;
