/**
 * Hash functions: the modules {@code _md5}, {@code _sha1}, {@code _sha2}, {@code _sha3} and {@code _blake2}, which
 * {@code hashlib} is made of. The JDK has most of them; Keccak's extendable output (FIPS 202) and BLAKE2 (RFC 7693), which
 * it lacks, stand here.
 */
package dev.gila.modules.hashing;
