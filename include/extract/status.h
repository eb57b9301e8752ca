// Runtime outcomes. No exception crosses the API: what can fail returns Status or Result<T>.
//
//   Result<std::string> text = ReadFile("missing.txt");
//   if (!text.ok()) std::cerr << text.status().message();   // missing.txt: no such file
//
// Authoring errors of rule packs are Diagnostics (diagnostic.h), because there are many at a time.
#ifndef EXTRACT_STATUS_H_
#define EXTRACT_STATUS_H_

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace extract {

enum class StatusCode {
  kOk,
  kInvalidArgument,  // the caller's options make no sense together
  kNotFound,         // a file or directory is absent
  kIoError,          // it is there, but could not be read or written
  kInvalidText,      // bytes that are no text in any encoding we read
  kInvalidPack,      // a rule pack has errors; its diagnostics say which
  kResourceLimit,    // an input exceeds a documented limit
};

class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(StatusCode code, std::string message) : code_(code), message_(std::move(message)) {}

  bool ok() const { return code_ == StatusCode::kOk; }
  StatusCode code() const { return code_; }
  // For a person: what happened, to which file, and what to do. Empty when ok.
  const std::string& message() const { return message_; }

 private:
  StatusCode code_ = StatusCode::kOk;
  std::string message_;
};

// Either a value or the Status that says why there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Status status) : state_(std::move(status)) { assert(!std::get<Status>(state_).ok()); }

  bool ok() const { return std::holds_alternative<T>(state_); }
  Status status() const { return ok() ? Status() : std::get<Status>(state_); }

  // Requires ok().
  const T& value() const& { return std::get<T>(state_); }
  T& value() & { return std::get<T>(state_); }
  T&& value() && { return std::get<T>(std::move(state_)); }

 private:
  std::variant<T, Status> state_;
};

}  // namespace extract

#endif  // EXTRACT_STATUS_H_
