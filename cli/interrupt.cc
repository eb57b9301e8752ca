#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace extract::cli {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler stores to it");

void OnSignal(int) { interrupted.store(true); }

}  // namespace

void SetUpSignals() {
  struct sigaction action = {};
  action.sa_handler = OnSignal;
  // No SA_RESTART: a read that waits must return.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

bool Interrupted() { return interrupted.load(); }

}  // namespace extract::cli
