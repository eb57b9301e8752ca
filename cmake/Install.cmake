# What `cmake --install` gives: public headers, one library, the command, rule packs and schema, and the
# two ways of finding them: find_package(extract) and pkg-config.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/extract)
set(data_dir ${CMAKE_INSTALL_DATADIR}/extract)

install(DIRECTORY include/extract DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.h)
install(TARGETS extract EXPORT extractTargets)
install(DIRECTORY rules/ DESTINATION ${data_dir}/rules)
install(FILES schema/fact.schema.json DESTINATION ${data_dir})
if(EXTRACT_BUILD_CLI)
  install(TARGETS extract_cli)
endif()

install(EXPORT extractTargets NAMESPACE extract:: DESTINATION ${package_dir})
configure_package_config_file(cmake/extractConfig.cmake.in extractConfig.cmake
                              INSTALL_DESTINATION ${package_dir} PATH_VARS data_dir)
write_basic_package_version_file(extractConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/extractConfig.cmake ${PROJECT_BINARY_DIR}/extractConfigVersion.cmake
        DESTINATION ${package_dir})

# A static library leaves its own dependencies to whoever links it; a shared one does not.
set(pc_requires "re2, icu-i18n, icu-uc")
if(BUILD_SHARED_LIBS)
  set(pc_requires_field Requires.private)
else()
  set(pc_requires_field Requires)
endif()
file(RELATIVE_PATH pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(cmake/extract.pc.in extract.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/extract.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
