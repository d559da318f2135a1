# Zig, a clang that carries the headers and the libraries to link against of every platform: for those that have no cross
# compiler elsewhere. Before this file is included, `triple` is set. The environment's ZIG names the program.
if(DEFINED ENV{ZIG})
  set(zig $ENV{ZIG})
else()
  find_program(zig zig REQUIRED)
endif()
set(CMAKE_C_COMPILER ${zig} cc -target ${triple})
# CMake wants an archiver that is one program.
file(WRITE ${CMAKE_BINARY_DIR}/zig-ar "#!/bin/sh\nexec '${zig}' ar \"$@\"\n")
file(CHMOD ${CMAKE_BINARY_DIR}/zig-ar PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
set(CMAKE_AR ${CMAKE_BINARY_DIR}/zig-ar)
