// SPDX-License-Identifier: MIT
//
// What a child does wrong stays in the child.
#include "batch/children.h"

#include <signal.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

namespace {

using namespace archsheet;

ChildLimits limits(unsigned jobs = 2) {
  ChildLimits result;
  result.jobs = jobs;
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(answers_come_in_the_order_of_the_jobs) {
  // Later jobs answer sooner.
  const ChildrenResult result = run_children(6, limits(3), [](std::size_t job, int) {
    usleep(static_cast<useconds_t>(20000 * (6 - job)));
    return std::string(job, 'x');
  });
  BOOST_TEST(result.outcomes.size() == 6U);
  for (std::size_t job = 0; job < 6; ++job)
    BOOST_TEST(result.outcomes[job].bytes.value_or("?") == std::string(job, 'x'));
  BOOST_CHECK(!result.signal.has_value());
}

BOOST_AUTO_TEST_CASE(large_and_empty_answers_arrive_whole) {
  const std::string large(5'000'000, 'a');
  const ChildrenResult result =
      run_children(2, limits(), [&](std::size_t job, int) { return job == 0 ? large : std::string(); });
  BOOST_CHECK(result.outcomes[0].bytes == large);
  BOOST_CHECK(result.outcomes[1].bytes == "");
}

BOOST_AUTO_TEST_CASE(a_child_that_dies_is_tried_once_more) {
  const ChildrenResult result = run_children(3, limits(), [](std::size_t job, int attempt) {
    if (job == 1 && attempt == 0) raise(SIGKILL);  // the test framework would catch an abort
    return std::to_string(attempt);
  });
  BOOST_TEST(result.outcomes[0].bytes.value_or("?") == "0");
  BOOST_TEST(result.outcomes[1].bytes.value_or("?") == "1");
  BOOST_TEST(result.outcomes[2].bytes.value_or("?") == "0");
}

BOOST_AUTO_TEST_CASE(a_child_that_dies_twice_says_how) {
  const ChildrenResult result = run_children(2, limits(), [](std::size_t job, int) {
    if (job == 0) raise(SIGKILL);
    return std::string("fine");
  });
  BOOST_CHECK(!result.outcomes[0].bytes.has_value());
  BOOST_TEST(result.outcomes[0].death == "was killed by signal 9");
  BOOST_TEST(result.outcomes[1].bytes.value_or("?") == "fine");
}

BOOST_AUTO_TEST_CASE(a_child_that_leaves_early_without_an_answer_counts_as_dead) {
  const ChildrenResult result = run_children(1, limits(), [](std::size_t, int) -> std::string { _exit(0); });
  BOOST_CHECK(!result.outcomes[0].bytes.has_value());
  BOOST_TEST(result.outcomes[0].death == "ended with status 0");
}

BOOST_AUTO_TEST_CASE(a_child_that_hangs_is_killed) {
  ChildLimits brief = limits();
  brief.wall_seconds = 1;
  brief.attempts = 1;
  const ChildrenResult result = run_children(1, brief, [](std::size_t, int) -> std::string {
    for (;;) pause();
  });
  BOOST_TEST(result.outcomes[0].death == "took longer than 1 s");
}

BOOST_AUTO_TEST_CASE(a_signal_ends_the_children_and_is_reported) {
  const pid_t self = getpid();
  const ChildrenResult result = run_children(2, limits(), [self](std::size_t job, int) -> std::string {
    if (job == 0) kill(self, SIGTERM);
    for (;;) pause();
  });
  BOOST_TEST(result.signal.value_or(0) == SIGTERM);
}

BOOST_AUTO_TEST_CASE(no_jobs_is_no_work) {
  BOOST_TEST(run_children(0, limits(), [](std::size_t, int) { return std::string(); }).outcomes.empty());
}
