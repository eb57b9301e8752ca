// Lets tests written for Catch2 2 (<catch2/catch.hpp>) compile with Catch2 3, which has no such header.
#ifndef EXTRACT_TESTS_UNIT_COMPAT_CATCH2_CATCH_HPP_
#define EXTRACT_TESTS_UNIT_COMPAT_CATCH2_CATCH_HPP_

#include <catch2/catch_all.hpp>

using Catch::Approx;

#endif  // EXTRACT_TESTS_UNIT_COMPAT_CATCH2_CATCH_HPP_
