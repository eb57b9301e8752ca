// A reading made into the Quantity that the finder hands out.
#ifndef EXTRACT_QUANTITY_QUANTITY_RECORD_H_
#define EXTRACT_QUANTITY_QUANTITY_RECORD_H_

#include "quantity/qualifier.h"
#include "quantity/quantity.h"
#include "quantity/rank.h"
#include "quantity/reading.h"

namespace extract {

void FillQuantity(const Reading& reading, const Qualifiers& qualifiers, QuantityKind kind,
                  bool borrowed, Quantity* quantity);
void FillRank(const RankReading& rank, Quantity* quantity);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_QUANTITY_RECORD_H_
