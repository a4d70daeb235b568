// Words before a name that say what the person is.

/** Courtesy titles, which state the gender but no office. */
export const honorifics =
	'mr mr. mrs mrs. ms ms. miss mx mx. sir dame lord lady madam madame monsieur señor señora herr frau mister shri shri. smt smt.';

/** Returns a table that has each key with a full stop as well. */
const withAndWithoutStop = (table: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(table).flatMap(([short, full]) => [
			[short, full],
			[`${short}.`, full],
		]),
	);

/** Abbreviated titles, with the full word. */
export const shortTitles: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'sen.': 'senator',
		'rep.': 'representative',
		'gov.': 'governor',
		'gen.': 'general',
		'lt.': 'lieutenant',
		'col.': 'colonel',
		'maj.': 'major',
		'capt.': 'captain',
		'cmdr.': 'commander',
		'sgt.': 'sergeant',
		'cpl.': 'corporal',
		'pvt.': 'private',
		'adm.': 'admiral',
		'dr.': 'doctor',
		'prof.': 'professor',
		'rev.': 'reverend',
		'hon.': 'honorable',
		'pres.': 'president',
		'sec.': 'secretary',
		'supt.': 'superintendent',
		'insp.': 'inspector',
		'det.': 'detective',
		'atty.': 'attorney',
		'amb.': 'ambassador',
		'del.': 'delegate',
		dr: 'doctor',
		prof: 'professor',
		rev: 'reverend',
		sen: 'senator',
		rep: 'representative',
		gov: 'governor',
		gen: 'general',
		lt: 'lieutenant',
		col: 'colonel',
		capt: 'captain',
		sgt: 'sergeant',
		// British, Irish, Indian and American ranks and offices are written with a full stop and without.
		...withAndWithoutStop({
			adv: 'advocate',
			ald: 'alderman',
			barr: 'barrister',
			brig: 'brigadier',
			cde: 'comrade',
			cdr: 'commander',
			cllr: 'councillor',
			clr: 'councillor',
			const: 'constable',
			engr: 'engineer',
			fr: 'father',
			gda: 'garda',
			mgr: 'monsignor',
			msgr: 'monsignor',
			pte: 'private',
			ven: 'venerable',
		}),
		cmdr: 'commander',
		cpl: 'corporal',
		dci: 'detective chief inspector',
		det: 'detective',
		hon: 'honorable',
		insp: 'inspector',
		maj: 'major',
		supt: 'superintendent',
		wpc: 'constable',
	}),
);

/** Abbreviated words in front of a title, and second words of ranks, with the full word. Alone they are no titles. */
export const shortTitleParts: ReadonlyMap<string, string> = new Map(
	Object.entries({
		asst: 'assistant',
		ch: 'chief',
		con: 'constable',
		cst: 'constable',
		dep: 'deputy',
		flt: 'flight',
		gp: 'group',
		ldr: 'leader',
		rt: 'right',
		sqn: 'squadron',
		temp: 'temporary',
		wg: 'wing',
	}),
);

/** Offices, ranks and trades that are used before a name. */
export const titles =
	'alhaji alhaja hajia kgosi oba otumfuo hajiya mallam mzee comrade president minister premier chancellor secretary senator representative congressman congresswoman governor mayor councilman councilwoman councillor councilor alderman commissioner ambassador envoy consul attorney judge justice magistrate prosecutor sheriff deputy marshal detective inspector superintendent constable garda recorder taoiseach tánaiste officer sergeant lieutenant captain major colonel general brigadier corporal private commander commodore admiral king queen prince princess duke duchess earl count countess baron baroness emperor empress sultan emir sheikh sheik shah pope cardinal archbishop bishop archdeacon canon monsignor vicar curate chaplain reverend father pastor rabbi imam ayatollah mullah sister brother saint  professor emeritus doctor dean  provost principal coach manager director chairman chairwoman chair chairperson chief executive ceo cfo coo cto mp mps mep msp md phd founder co-founder cofounder editor reporter correspondent columnist commentator author writer poet novelist playwright journalist blogger historian philosopher economist analyst scientist researcher engineer astronaut pilot singer actor actress comedian musician composer conductor artist painter sculptor photographer filmmaker producer designer architect chef lawyer solicitor barrister spokesman spokeswoman spokesperson speaker leader whip treasurer comptroller auditor candidate nominee congressperson lawmaker activist campaigner strategist adviser advisor aide consultant pollster lobbyist banker businessman businesswoman entrepreneur investor developer billionaire mogul tycoon magnate president-elect vice-president ex-president striker midfielder defender goalkeeper quarterback pitcher forward winger guard driver rider jockey skipper captain-general caliph tsar czar kaiser viceroy lama guru swami chieftain nurse surgeon physician psychologist psychiatrist biologist chemist physicist geologist sociologist anthropologist teacher lecturer student farmer trucker firefighter policeman policewoman veteran marine host presenter anchor moderator uncle aunt grandpa grandma granddad';

/** Titles in capitals. Other words in capitals are no titles: “NASA” in “NASA Director”. */
export const capitalTitles =
	'CEO CFO COO CTO CIO MP MPs MEP MSP MLA QC KC VP SVP EVP GM PM DA HHJ PCSO WPC DCI DSI DCS DCC ACC';

/** Ranks in capitals that are much else besides: titles only before what looks like a name. “PC Oduya”, not “PC World”. */
export const capitalRanks = 'PC DC DS DI GP MD ASP DSP CSP SSP ACP DCP IGP';

/** Honours and degrees behind a name. */
export const postNominals = 'MP MPs MEP MSP MLA TD KC QC SC OBE MBE CBE KBE DBE GBE BEM JP FRS FRCS QPM KPM';

/** Relatives: “her sister X”. */
export const relatives =
	'mother father sister brother wife husband son daughter aunt uncle cousin nephew niece grandmother grandfather grandson granddaughter stepmother stepfather stepson stepdaughter widow widower fiancé fiancée fiance fiancee girlfriend boyfriend partner ex-wife ex-husband mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law mom mum dad twin sibling spouse friend colleague classmate neighbor neighbour roommate';
