// Abbreviations that are written with a full stop. Titles are in titles.ts; initials and dotted letters (U.S., p.m.) are
// recognised by their form.

/** Something always follows them, so their full stop never ends a sentence. */
export const openAbbreviations =
	'sens. reps. govs. drs. st. mt. ft. vs. no. nos. fig. figs. p. pp. vol. cf. approx. messrs. gen. cllrs cllrs. profs. revs.';

/** They may end a sentence, if a capital follows. */
export const abbreviations =
	'jr. sr. inc. corp. co. ltd. llc. bros. assn. dept. univ. etc. est. esq. ave. blvd. rd. dist. ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. vt. va. wash. wis. wyo. ph.d. m.d. b.a. m.a. e.g. i.e. a.m. p.m. u.s. u.k. u.n. d.c. e.u.';
