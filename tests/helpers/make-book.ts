// Writes articles/three-evenings-on-the-mole.epub: `node tests/helpers/make-book.ts`.
import {writeFileSync} from 'node:fs';
import {bookEntries, zipOf} from './packing.ts';

const chapters = [
	{
		file: 'clock.xhtml',
		title: 'The first evening: a clock on Monday',
		body: `<h1>The first evening: a clock on Monday</h1>
<p>Anselm Sorley opens the hut with a key that he keeps on a nail outside it. He is 79, and has wound the clock of the tide gauge since 1984. On the drum the ink is still wet.</p>
<p>“You do not look at the sea,” Sorley says. “The sea will tell you anything. You look at the line.”</p>
<h2>Eight turns</h2>
<p>The clock wants eight turns of the key. Seven would do, he thinks, but the man before him gave it eight, and nothing has ever gone wrong with eight. That man was a lighthouse keeper called Wystan Pryde, who left him the job and a tin of violet ink.</p>
<p>“Pryde told me that it was only until Easter,” says Sorley. “He did not say which.”</p>
<h2>Struck off</h2>
<p>In 2009 the harbour took the gauge out of its books. There was a letter, which he has folded under the leg of the table, where it is of use.</p>
<p>“They have a machine now that sends its own letters,” he says. “I wish it well. I shall go on with this one, since it is Monday.”</p>`,
	},
	{
		file: 'fog.xhtml',
		title: 'The second evening: the pilot and the fog',
		body: `<h1>The second evening: the pilot and the fog</h1>
<p>For 31 years Henk Adair brought ships up the Wend, in the dark if need be. He is 80 now and will not be photographed with a pipe.</p>
<p>“The river is easy,” says Adair. “It is in the same place every morning. What you have to learn is the captains.”</p>
<h2>By the smell of bread</h2>
<p>In the fog of November 1969 he took a grain ship from the outer buoy to Low Quay without seeing either. The ovens of Cooper’s Lane had been lit, and he kept the smell on his right cheek.</p>
<p>“He told me to steer for the rye,” recalls Sunniva Thorne, who was the third mate and later a captain herself. “I asked him what I should do if I smelt the wheat. He said: ‘Then we are in the bakery.’”</p>
<p>Adair says that this is not how it was. It was the other cheek.</p>`,
	},
	{
		file: 'fish.xhtml',
		title: 'The third evening: fish, briefly',
		body: `<h1>The third evening: fish, briefly</h1>
<p>Bettany Roake sells fish from a door at the landward end of the mole, and gives interviews between customers.</p>
<p>“Ask,” she says.</p>
<h2>On herring</h2>
<p>The herring went away in 1977 and came back in 2003, and she holds that both were the herring’s own affair. The ministry wrote to her in between to ask what she had noticed.</p>
<p>“I wrote back that I had noticed there was no herring,” Roake says. “They thanked me. They put me in a table.”</p>
<h2>On the harbour board</h2>
<p>She has been asked to stand for it four times. According to Roake, a person who can sell a plaice on a wet Tuesday has no need of a seat. She wraps something in a newspaper, this newspaper, and hands it over.</p>
<p>“Two crowns,” she says. “And you may write that it was fresh.”</p>`,
	},
];

writeFileSync(
	new URL('../../articles/three-evenings-on-the-mole.epub', import.meta.url),
	zipOf(
		bookEntries({
			title: 'Three Evenings on the Mole',
			author: 'Leonie Hartgrave',
			date: '2012-10-05',
			id: 'https://courant.example.org/books/three-evenings',
			chapters,
		}),
	),
);
