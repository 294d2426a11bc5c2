# How every target of the project is built, so that each CMakeLists.txt only lists what it holds.

add_library(archsheet_options INTERFACE)
target_compile_options(archsheet_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                   -Werror -ffp-contract=off)
# GCC 12 warns of overlapping copies and stray deletes inside std::string and std::vector where there are none.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(archsheet_options INTERFACE -Wno-restrict -Wno-free-nonheap-object)
endif()
if(ARCHSHEET_SANITIZE)
  target_compile_options(archsheet_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                     -fno-omit-frame-pointer)
  target_link_options(archsheet_options INTERFACE -fsanitize=address,undefined)
endif()

# archsheet_module(NAME SOURCES a.cc b.cc USES other modules and libraries)
# A folder of src/ as a static library `archsheet_NAME`.
function(archsheet_module name)
  cmake_parse_arguments(PARSE_ARGV 1 module "" "" "SOURCES;USES;PRIVATE_USES")
  add_library(archsheet_${name} STATIC ${module_SOURCES})
  target_include_directories(archsheet_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_link_libraries(archsheet_${name} PUBLIC fmt::fmt ${module_USES} PRIVATE archsheet_options ${module_PRIVATE_USES})
endfunction()

# archsheet_unit_test(NAME SOURCES x_test.cc USES modules)
# A Boost.Test program `NAME_test`, run by ctest.
function(archsheet_unit_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;USES")
  add_executable(${name}_test ${test_SOURCES} $<TARGET_OBJECTS:archsheet_test_main>)
  target_link_libraries(${name}_test PRIVATE archsheet_options ${test_USES})
  target_compile_definitions(${name}_test PRIVATE ARCHSHEET_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  if(TARGET unit_tests)
    add_dependencies(unit_tests ${name}_test)
  endif()
  add_test(NAME unit.${name} COMMAND ${name}_test --color_output=no)
endfunction()

# archsheet_embed_files(TARGET FUNCTION ROOT dir FILES a.toml b.toml)
# Compiles text files into TARGET; the C++ function FUNCTION() gives them as EmbeddedFile{name, text}.
function(archsheet_embed_files target function)
  cmake_parse_arguments(PARSE_ARGV 2 embed "" "ROOT" "FILES")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${function}.cc")
  string(REPLACE ";" "|" joined "${embed_FILES}")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${output}" "-DFUNCTION=${function}" "-DROOT=${embed_ROOT}" "-DFILES=${joined}"
            -P "${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    DEPENDS ${embed_FILES} "${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()

# archsheet_package_versions(VARIABLE package ...)
# "cgraph 2.43.0, fmt 9.1.0": the versions of libraries as pkg-config knows them.
function(archsheet_package_versions variable)
  set(versions "")
  foreach(package IN LISTS ARGN)
    execute_process(COMMAND ${PKG_CONFIG_EXECUTABLE} --modversion ${package} OUTPUT_VARIABLE version
                    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    list(APPEND versions "${package} ${version}")
  endforeach()
  list(JOIN versions ", " joined)
  set(${variable} "${joined}" PARENT_SCOPE)
endfunction()
