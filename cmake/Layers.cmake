# A layer is a static library that sees the headers of the layers it names and of no other: each layer's
# headers are reached through a folder of its own in the build tree, so that an upward include fails.
# All layers together make the one library that users link (see libextract/CMakeLists.txt).

add_library(extract_options INTERFACE)
target_compile_options(extract_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow)
# g++ 12 warns of std::string's own code once it is inlined (GCC bugs 105651, 105562); these two warnings
# depend on the optimiser's mood, and the sanitizers find what they are meant to find.
target_compile_options(extract_options INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>)
if(EXTRACT_WARNINGS_AS_ERRORS)
  target_compile_options(extract_options INTERFACE -Werror)
endif()
if(EXTRACT_SANITIZE)
  target_compile_options(extract_options INTERFACE -fsanitize=${EXTRACT_SANITIZE}
                         -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(extract_options INTERFACE -fsanitize=${EXTRACT_SANITIZE})
endif()

# extract_layer(NAME DEPENDS layer... LIBRARIES target...)
# Sources are the *.cc of the current folder; *_test.cc make the test program NAME_test (see tests/).
function(extract_layer name)
  cmake_parse_arguments(LAYER "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$")
  set(view ${PROJECT_BINARY_DIR}/layers/${name})
  file(MAKE_DIRECTORY ${view})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${view}/${name} SYMBOLIC)
  add_library(extract_${name} STATIC ${sources})
  target_include_directories(extract_${name} PUBLIC ${view} ${PROJECT_SOURCE_DIR}/include)
  target_link_libraries(extract_${name} PUBLIC extract_options)
  foreach(dependency IN LISTS LAYER_DEPENDS)
    target_link_libraries(extract_${name} PUBLIC extract_${dependency})
  endforeach()
  target_link_libraries(extract_${name} PRIVATE ${LAYER_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY EXTRACT_LAYERS ${name})
  set_property(GLOBAL APPEND PROPERTY EXTRACT_LAYER_LIBRARIES ${LAYER_LIBRARIES})
  # For tests/layering: the include folders that a source of this layer is compiled with.
  file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/layers/${name}.includes
       CONTENT "$<JOIN:$<TARGET_PROPERTY:extract_${name},INCLUDE_DIRECTORIES>,\n>\n")
  if(tests)
    set_property(GLOBAL APPEND PROPERTY EXTRACT_TESTED_LAYERS ${name})
    set_property(GLOBAL PROPERTY EXTRACT_TESTS_${name} ${tests})
  endif()
endfunction()
