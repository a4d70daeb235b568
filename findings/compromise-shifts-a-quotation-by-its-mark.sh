#!/usr/bin/env bash
# compromise 14.14.4 finds the quotations of a text, with where they are: {start, length} of the text that was given, by
# json({offset: true}). The words of a quotation have their opening mark, and the length counts it; the start does not.
# Expected: the text from start on, so many letters of it, is the quotation.
# Seen: every quotation, and every sentence that opens with a mark, is one letter to the right: it has lost the mark and has the
# blank, or whatever comes behind it. Without a mark the place is right. And a sentence does not end at a full stop before a closing
# mark: what three sentences say is one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit compromise@14.14.4
cat >run.mjs <<'JS'
import nlp from 'compromise';

const text = 'The ferry stopped. “We closed it,” said Ann Reed. “It leaks.” Nobody answered.';
const show = (what, found) => {
	for (const {text: words, offset} of found.json({offset: true}))
		console.log(`${what}: ${words} | ${text.slice(offset.start, offset.start + offset.length)}|`);
};
show('quotation', nlp(text).quotations());
show('sentence', nlp(text).sentences());
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'quotation: “We closed it,” | We closed it,” |
quotation: “It leaks.” | It leaks.” |
sentence: The ferry stopped. | The ferry stopped.|
sentence: “We closed it,” said Ann Reed. “It leaks.” Nobody answered. | We closed it,” said Ann Reed. “It leaks.” Nobody answered.|' ] || { echo 'This has changed.'; exit 1; }
