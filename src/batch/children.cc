// SPDX-License-Identifier: MIT
#include "batch/children.h"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <deque>

namespace archsheet {
namespace {

using Clock = std::chrono::steady_clock;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif
#else
constexpr bool kSanitized = false;
#endif

constexpr std::array kStopSignals = {SIGINT, SIGTERM, SIGHUP};

// Set by the handler; a program has one set of signals, hence one variable.
volatile sig_atomic_t stop_signal = 0;

void note_stop(int number) {
  stop_signal = number;
}

sigset_t stop_set() {
  sigset_t set;
  sigemptyset(&set);
  for (const int number : kStopSignals) sigaddset(&set, number);
  return set;
}

// Notes stop signals instead of dying of them, and lets them in only while waiting in `ppoll`.
class StopWatch {
 public:
  StopWatch() {
    stop_signal = 0;
    struct sigaction action = {};
    action.sa_handler = note_stop;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kStopSignals.size(); ++i) sigaction(kStopSignals[i], &action, &before_[i]);
    const sigset_t set = stop_set();
    sigprocmask(SIG_BLOCK, &set, &mask_before_);
  }
  ~StopWatch() {
    for (std::size_t i = 0; i < kStopSignals.size(); ++i) sigaction(kStopSignals[i], &before_[i], nullptr);
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
  }
  StopWatch(const StopWatch&) = delete;
  StopWatch& operator=(const StopWatch&) = delete;

  const sigset_t& outside_mask() const { return mask_before_; }

 private:
  std::array<struct sigaction, kStopSignals.size()> before_{};
  sigset_t mask_before_{};
};

struct Child {
  std::size_t job = 0;
  int attempt = 0;
  pid_t process = -1;
  int pipe = -1;
  Clock::time_point deadline;
  std::string bytes;
  bool late = false;
};

void limit(int resource, unsigned long amount) {
  const rlimit both = {amount, amount};
  setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

void write_all(int descriptor, const std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);
    done += static_cast<std::size_t>(written);
  }
}

// Bytes arrive behind this mark, so that an empty answer differs from none.
constexpr char kAnswered = '\x06';

[[noreturn]] void live_as_child(int pipe, const Child& child, const ChildLimits& limits, const sigset_t& mask,
                                const std::function<std::string(std::size_t, int)>& work) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  for (const int number : kStopSignals) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, limits.cpu_seconds);
  if (!kSanitized) limit(RLIMIT_AS, limits.memory_bytes);
  write_all(pipe, kAnswered + work(child.job, child.attempt));
  _exit(0);
}

class Children {
 public:
  Children(std::size_t jobs, const ChildLimits& limits, const std::function<std::string(std::size_t, int)>& work)
      : limits_(limits), work_(work) {
    result_.outcomes.resize(jobs);
    for (std::size_t job = 0; job < jobs; ++job) waiting_.push_back({job, 0, -1, -1, {}, {}, false});
  }

  ChildrenResult run() {
    while (!waiting_.empty() || !running_.empty()) {
      while (!waiting_.empty() && running_.size() < std::max(1U, limits_.jobs)) start_next();
      wait_for_news();
      if (stop_signal != 0) return stopped();
    }
    return std::move(result_);
  }

 private:
  void start_next() {
    Child child = waiting_.front();
    waiting_.pop_front();
    int ends[2];
    if (::pipe(ends) != 0) {
      result_.outcomes[child.job].death = "no pipe could be opened";
      return;
    }
    child.process = fork();
    if (child.process == 0) {
      ::close(ends[0]);
      live_as_child(ends[1], child, limits_, watch_.outside_mask(), work_);
    }
    ::close(ends[1]);
    child.pipe = ends[0];
    child.deadline = Clock::now() + std::chrono::seconds(limits_.wall_seconds);
    if (child.process < 0) {
      ::close(ends[0]);
      result_.outcomes[child.job].death = "no process could be started";
      return;
    }
    running_.push_back(std::move(child));
  }

  void wait_for_news() {
    if (running_.empty()) return;
    std::vector<pollfd> polled;
    for (const Child& child : running_) polled.push_back({child.pipe, POLLIN, 0});
    const timespec wait = {0, 200'000'000};
    ppoll(polled.data(), polled.size(), &wait, &watch_.outside_mask());
    std::vector<Child> still;
    for (std::size_t i = 0; i < running_.size(); ++i) {
      Child& child = running_[i];
      if (Clock::now() > child.deadline && !child.late) {
        child.late = true;
        ::kill(child.process, SIGKILL);
      }
      const bool over = (polled[i].revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !read_some(child);
      if (over)
        finish(child);
      else
        still.push_back(std::move(child));
    }
    running_ = std::move(still);
  }

  // False at the end of what the child had to say.
  static bool read_some(Child& child) {
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(child.pipe, buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    child.bytes.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
  }

  static int reap(const Child& child) {
    int status = 0;
    while (waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
  }

  void finish(Child& child) {
    ::close(child.pipe);
    const int status = reap(child);
    ChildOutcome& outcome = result_.outcomes[child.job];
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && !child.bytes.empty() && child.bytes.front() == kAnswered) {
      outcome.bytes = child.bytes.substr(1);
      return;
    }
    outcome.death = child.late            ? fmt::format("took longer than {} s", limits_.wall_seconds)
                    : WIFSIGNALED(status) ? fmt::format("was killed by signal {}", WTERMSIG(status))
                                          : fmt::format("ended with status {}", WEXITSTATUS(status));
    if (child.attempt + 1 < limits_.attempts)
      waiting_.push_front({child.job, child.attempt + 1, -1, -1, {}, {}, false});
  }

  ChildrenResult stopped() {
    result_.signal = stop_signal;
    for (const Child& child : running_) ::kill(child.process, SIGTERM);
    for (const Child& child : running_) {
      reap(child);
      ::close(child.pipe);
    }
    return std::move(result_);
  }

  const ChildLimits& limits_;
  const std::function<std::string(std::size_t, int)>& work_;
  StopWatch watch_;
  std::deque<Child> waiting_;
  std::vector<Child> running_;
  ChildrenResult result_;
};

}  // namespace

ChildrenResult run_children(std::size_t jobs, const ChildLimits& limits,
                            const std::function<std::string(std::size_t job, int attempt)>& work) {
  return Children(jobs, limits, work).run();
}

struct SignalShield::State {
  sigset_t before;
};

SignalShield::SignalShield() : state_(new State) {
  const sigset_t set = stop_set();
  sigprocmask(SIG_BLOCK, &set, &state_->before);
}

SignalShield::~SignalShield() {
  sigprocmask(SIG_SETMASK, &state_->before, nullptr);
  delete state_;
}

}  // namespace archsheet
