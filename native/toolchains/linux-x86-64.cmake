set(triple x86_64-linux-gnu)
set(processor x86_64)
include(${CMAKE_CURRENT_LIST_DIR}/gcc.cmake)
