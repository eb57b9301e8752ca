#include "extract/document_parts.h"

#include <mutex>
#include <utility>

#include "scan/segment.h"
#include "scan/segment_reader.h"
#include "text/text_stream.h"

namespace extract {

DocumentPart::DocumentPart() : segment_(std::make_unique<Segment>()) {}
DocumentPart::DocumentPart(DocumentPart&&) noexcept = default;
DocumentPart& DocumentPart::operator=(DocumentPart&&) noexcept = default;
DocumentPart::~DocumentPart() = default;

class DocumentParts::Impl {
 public:
  Impl(std::shared_ptr<const CompiledRules> rules, DocumentStream stream)
      : rules_(std::move(rules)), stream_(std::move(stream)), reader_(&rules_->program()) {}

  Status Start() { return reader_.Start(&stream_.text(), stream_.options()); }

  bool Next(Segment* segment, std::size_t* number, Status* status) {
    const std::lock_guard lock(mutex_);
    *status = status_;
    if (!status_.ok() || !reader_.Next(segment, &status_)) {
      *status = status_;
      return false;
    }
    *number = next_++;
    return true;
  }

  const DocumentOptions& options() const { return stream_.options(); }

 private:
  std::shared_ptr<const CompiledRules> rules_;
  DocumentStream stream_;
  SegmentReader reader_;
  std::mutex mutex_;
  std::size_t next_ = 0;
  Status status_;
};

DocumentParts::DocumentParts(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DocumentParts::DocumentParts(DocumentParts&&) noexcept = default;
DocumentParts& DocumentParts::operator=(DocumentParts&&) noexcept = default;
DocumentParts::~DocumentParts() = default;

Result<DocumentParts> DocumentParts::Start(std::shared_ptr<const CompiledRules> rules,
                                           DocumentStream stream) {
  auto impl = std::make_unique<Impl>(std::move(rules), std::move(stream));
  if (Status status = impl->Start(); !status.ok()) return status;
  return DocumentParts(std::move(impl));
}

bool DocumentParts::Next(DocumentPart* part, Status* status) {
  return impl_->Next(part->segment_.get(), &part->number_, status);
}

const DocumentOptions& DocumentParts::options() const { return impl_->options(); }

}  // namespace extract
