// SPDX-License-Identifier: MIT
//
// The entry of every unit test program.
#define BOOST_TEST_MODULE archsheet
#include <boost/test/included/unit_test.hpp>
