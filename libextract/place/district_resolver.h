// Which district a statement is about: the document's own, a section's, or one that the sentence
// names.
//
//   DistrictResolver resolver(&gazetteer, &words);
//   resolver.StartDocument(blocks, given);          // title, congress, counts of names
//   resolver.EnterBlock(block);                     // headings and paragraph starts move the
//   district resolver.FindPlaces(sentence, &places); resolver.DistrictFor(sentence, places,
//   quantity)
//
// One resolver a Scanner; not thread-safe; reused from document to document.
#ifndef EXTRACT_PLACE_DISTRICT_RESOLVER_H_
#define EXTRACT_PLACE_DISTRICT_RESOLVER_H_

#include <string>
#include <string_view>
#include <vector>

#include "place/gazetteer.h"
#include "place/place_context.h"
#include "place/place_scanner.h"
#include "place/place_words.h"
#include "text/normalized_block.h"

namespace extract {

// How a name stands in its sentence; only kSubject moves the district of a statement.
enum class PlaceRole : std::uint8_t {
  kSubject,      // 泉州市增长4.2%; 莆田的出口; 全省
  kInstitution,  // 青岛农业大学, 济南铁路局, 《今日烟台》: part of a name
  kComparison,   // 高于全国, 居全省第一, 比全省平均水平高
  kPartner,  // 与上海合作, 来自广东的游客, 上海援建莎车县 (上海): another place that takes part
  kOther,    // 山东首店, 支持成都建设…: named, but the statement is not about it
};

struct ResolvedPlace {
  ByteRange range;
  DivisionId division = kNoDivision;
  PlaceRole role = PlaceRole::kSubject;
  bool in_brackets = false;   // holds inside its brackets only
  std::size_t reach_end = 0;  // a subject holds for quantities before this offset
  bool served = false;        // 为|甲县投资3000万元: what the sentence tells is done for it
  bool among = false;         // 四川等|7省区: named of those that are counted behind it
  int group = 0;              // places listed together (南京、镇江和扬州) share a number
};

// The section of a document that its headings have led to.
struct DistrictSection {
  DivisionId division = kNoDivision;
  int level = 0;  // of the heading that set it; 0 for none
};

class DistrictResolver {
 public:
  // Both must outlive the resolver.
  DistrictResolver(const Gazetteer* gazetteer, const PlaceWords* words)
      : gazetteer_(gazetteer), words_(words), scanner_(gazetteer, words) {}

  // `blocks`: every block of the document (or its first 200). `given`: --district, name or code, ""
  // for none; an unknown one is ignored. `year`: which the document speaks of, 0 for unknown. Sets
  // document_district().
  void StartDocument(const std::vector<const NormalizedBlock*>& blocks, std::string_view given,
                     int year = 0);
  // Before the sentences of each block. Headings that name one district move section_district()
  // from here on; a paragraph that begins with one (吉安工业…) keeps it to its end; so does a
  // table's row. `block` must live until its last sentence was asked for.
  void EnterBlock(const NormalizedBlock& block);
  // Instead of EnterBlock() for a block whose sentences are not asked for: just the section moves.
  void PassBlock(const NormalizedBlock& block);

  // What StartDocument() found out, and how another resolver goes on with it.
  const PlaceContext& context() const { return context_; }
  void Continue(const PlaceContext& context) { context_ = context; }
  void set_section(const DistrictSection& section) {
    context_.section = section.division;
    section_level_ = section.level;
  }
  DistrictSection section() const { return {context_.section, section_level_}; }

  DivisionId document_district() const { return context_.document; }
  DivisionId section_district() const { return context_.section; }
  // All of the text is the name of a place: a row's label that is no part of an indicator.
  bool IsPlaceName(std::string_view text);
  // kNoDivision where the paragraph is about none of its own.
  DivisionId paragraph_district();

  // A sentence without a number, in its turn: 在麻江县光明村,村民忙着采摘。 tells where the
  // sentences behind it are, up to the paragraph's end.
  void EnterSetting(std::string_view sentence);
  // Whether that is worth while: few sentences begin so.
  bool MayBeSetting(std::string_view sentence) const {
    return (*words_)[PlaceSet::kSettingLead].Begins(sentence);
  }

  // Every place of a sentence with its role, in text order, without overlaps; 全省, 全市, 全区,
  // 全国, 我市, 我县 included, resolved from the section's district; ambiguous names by the
  // document's other places. Clears `places` first.
  void FindPlaces(std::string_view sentence, std::vector<ResolvedPlace>* places);

  // What a sentence is about where it does not tell itself: the paragraph's district, the section's
  // or the document's. Of the sentence that FindPlaces() was asked for last, or of a table's row.
  DivisionId DistrictAround();

  // District of the quantity at `quantity`: the place that its brackets or the nearest subject
  // before it name, else `around`. Where the quantity is the
  // `index`-th of `count` that 分别 distributes over as many listed places, the `index`-th of
  // these. `told_by`, where wanted, gets the index of that place, -1 for the text around.
  DivisionId DistrictFor(std::string_view sentence, const std::vector<ResolvedPlace>& places,
                         ByteRange quantity, DivisionId around, std::size_t index = 0,
                         std::size_t count = 1, int* told_by = nullptr) const;

 private:
  // `begin`: of the scope word.
  DivisionId ScopeDivision(std::string_view sentence, std::uint32_t scope, std::size_t begin,
                           const std::vector<ResolvedPlace>& before) const;
  // Of a sentence whose names names_ holds.
  bool BeginsWithExample(std::string_view sentence) const;
  // Fills names_; false for none.
  bool Scan(std::string_view text);
  // From names_ to places with their roles.
  void Resolve(std::string_view sentence, std::vector<ResolvedPlace>* places);
  void ResolveNames(std::string_view sentence, std::vector<ResolvedPlace>* places);
  void ReadHead();
  // Bytes before the clause whose subject is that of the text.
  std::size_t EndOfOpeners(std::string_view text) const;
  // `begin`: of the clause.
  bool BeginsWithName(std::size_t begin, bool or_scope) const;
  // Of a text whose places scratch_places_ holds.
  bool IsOfNationAlone(std::string_view text) const;
  DivisionId OnlySubject(std::string_view text, std::size_t begin);
  void EnterHeading(const NormalizedBlock& block);
  DivisionId CommonContainer(std::string_view text);
  void EnterVillages(std::string_view sentence);
  void Carry(std::string_view sentence, bool names_any, const std::vector<ResolvedPlace>& places);
  std::string_view PassedBefore(std::string_view sentence);
  void PassUncounted(std::string_view passed);
  DivisionId OnlyPlaceTold(std::string_view sentence,
                           const std::vector<ResolvedPlace>& places) const;
  // Makes `named` what the paragraph is about, within the text's own district.
  void EnterExample(DivisionId named);

  const Gazetteer* gazetteer_;
  const PlaceWords* words_;
  PlaceScanner scanner_;
  PlaceContext context_;
  DivisionId paragraph_ = kNoDivision;
  DivisionId carried_ = kNoDivision;  // what the sentence before was about
  std::size_t told_end_ = 0;          // where that one ends in the block
  DivisionId named_ = kNoDivision;    // the place that the paragraph named last
  DivisionId around_ = kNoDivision;   // what a sentence that names none goes on with
  bool is_example_ = false;           // BeginsWithExample() of the sentence
  int section_level_ = 0;             // heading level that set the section; 0 for none
  std::string head_;        // first sentence of the paragraph while names_ are those of it, else ""
  std::string_view block_;  // the paragraph
  std::vector<VillageNames::Mention> mentions_;  // of villages in it, those not yet passed
  std::vector<PlaceName> names_;
  std::vector<PlaceName> kept_;  // names_ that are places, beside the resolved ones
  std::vector<ResolvedPlace> scratch_places_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_DISTRICT_RESOLVER_H_
