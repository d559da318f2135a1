set(triple riscv64-linux-gnu)
set(processor riscv64)
include(${CMAKE_CURRENT_LIST_DIR}/gcc.cmake)
