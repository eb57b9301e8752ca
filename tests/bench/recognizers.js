// The npm package @microsoft/recognizers-text-suite on a text: its Chinese models for numbers, percentages,
// currencies, units and dates, each paragraph given to each. Prints one line of JSON with the CPU seconds of
// every pass; the first pass, which loads and compiles, is left out.
//
//   NODE_PATH=FOLDER/node_modules node recognizers.js TEXT PASSES
const fs = require("fs");
const recognizers = require("@microsoft/recognizers-text-suite");

const culture = recognizers.Culture.Chinese;
const models = [
  recognizers.recognizeNumber,
  recognizers.recognizePercentage,
  recognizers.recognizeCurrency,
  recognizers.recognizeDimension,
  recognizers.recognizeDateTime,
];

const text = fs.readFileSync(process.argv[2], "utf8");
const passes = Number(process.argv[3]);
const paragraphs = text.split("\n").filter((line) => line.trim() !== "");

function pass() {
  let found = 0;
  for (const paragraph of paragraphs) {
    for (const recognize of models) found += recognize(paragraph, culture).length;
  }
  return found;
}

let found = pass();
const seconds = [];
for (let i = 0; i < passes; i++) {
  const before = process.cpuUsage();
  found = pass();
  const used = process.cpuUsage(before);
  seconds.push((used.user + used.system) / 1e6);
}
console.log(JSON.stringify({ bytes: Buffer.byteLength(text), found, seconds }));
