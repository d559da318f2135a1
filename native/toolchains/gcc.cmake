# Debian's cross compilers, each with the emulator that runs its tests. Before this file is included, `triple` and
# `processor` are set; the compiler is a plain `gcc` on the platform itself.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${processor})

cmake_host_system_information(RESULT host QUERY OS_PLATFORM)
if(NOT host STREQUAL processor)
  set(CMAKE_C_COMPILER ${triple}-gcc)
  set(CMAKE_FIND_ROOT_PATH /usr/${triple})
  set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
  find_program(QEMU NAMES qemu-${processor}-static qemu-${processor})
  if(QEMU)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${QEMU};-L;/usr/${triple})
  endif()
endif()
