#include "cli/explain_names.h"

namespace extract::cli {

Naming NameOf(RuleOutcome outcome) {
  switch (outcome) {
    case RuleOutcome::kHolds:
      return {"holds", "holds"};
    case RuleOutcome::kOtherUnit:
      return {"other_unit", "it takes quantities of another unit"};
    case RuleOutcome::kLeftDiffers:
      return {"left_differs", "the text before the quantity is not what it asks for"};
    case RuleOutcome::kRightDiffers:
      return {"right_differs", "the text behind the quantity is not what it asks for"};
    case RuleOutcome::kNothingCarried:
      return {"nothing_carried", "nothing was said before that it could go on from"};
    case RuleOutcome::kNoPhraseBefore:
      return {"no_phrase_before", "its {np} finds no noun phrase before it"};
    case RuleOutcome::kNoPhraseBehind:
      return {"no_phrase_behind", "its {np} finds no noun phrase behind it"};
  }
  return {"", ""};
}

const char* WordsOf(NumeralRefusal refusal) {
  switch (refusal) {
    case NumeralRefusal::kNone:
      break;
    case NumeralRefusal::kDate:
      return "a date or period";
    case NumeralRefusal::kOrdinal:
      return "an ordinal, which names one of several";
    case NumeralRefusal::kSectionMark:
      return "the mark of a section or step";
    case NumeralRefusal::kName:
      return "part of a name";
    case NumeralRefusal::kSlogan:
      return "a slogan, or a name in quotation marks";
    case NumeralRefusal::kIdiom:
      return "part of a word or an indefinite number";
    case NumeralRefusal::kThreshold:
      return "a size that selects what is counted";
    case NumeralRefusal::kCode:
      return "a code, a number of a thing";
    case NumeralRefusal::kWordPart:
      return "no unit behind it, or one that counts nothing here";
  }
  return "";
}

Naming NameOf(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::kPlain:
      return {"plain", "a number"};
    case QuantityKind::kRank:
      return {"rank", "a position in an order"};
    case QuantityKind::kDoubling:
      return {"doubling", "a doubling"};
    case QuantityKind::kRatioPart:
      return {"ratio_part", "a part of a ratio"};
  }
  return {"", ""};
}

const char* NameOf(IndicatorOrigin origin) {
  switch (origin) {
    case IndicatorOrigin::kNone:
      return "none";
    case IndicatorOrigin::kRule:
      return "rule";
    case IndicatorOrigin::kBefore:
      return "before";
    case IndicatorOrigin::kBehind:
      return "behind";
    case IndicatorOrigin::kCarried:
      return "carried";
    case IndicatorOrigin::kSentence:
      return "sentence";
    case IndicatorOrigin::kTable:
      return "table";
    case IndicatorOrigin::kComposed:
      return "composed";
  }
  return "";
}

const char* NameOf(DistrictOrigin origin) {
  switch (origin) {
    case DistrictOrigin::kNone:
      return "none";
    case DistrictOrigin::kSentence:
      return "sentence";
    case DistrictOrigin::kParagraph:
      return "paragraph";
    case DistrictOrigin::kSection:
      return "section";
    case DistrictOrigin::kDocument:
      return "document";
    case DistrictOrigin::kOption:
      return "option";
  }
  return "";
}

const char* NameOf(YearOrigin origin) {
  switch (origin) {
    case YearOrigin::kNone:
      return "none";
    case YearOrigin::kFormer:
      return "former_value";
    case YearOrigin::kSentence:
      return "sentence";
    case YearOrigin::kSection:
      return "section";
    case YearOrigin::kDocument:
      return "document";
    case YearOrigin::kOption:
      return "option";
  }
  return "";
}

const char* NameOf(StatusOrigin origin) {
  switch (origin) {
    case StatusOrigin::kNothing:
      return "nothing";
    case StatusOrigin::kRule:
      return "rule";
    case StatusOrigin::kWord:
      return "word";
    case StatusOrigin::kSection:
      return "section";
  }
  return "";
}

}  // namespace extract::cli
