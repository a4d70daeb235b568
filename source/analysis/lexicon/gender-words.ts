/** Titles and nouns for women. */
export const femaleWords =
	'smt smt. mrs mrs. ms ms. miss madam madame dame lady woman mother mom mum wife sister daughter aunt niece grandmother granddaughter girlfriend widow stepmother stepdaughter mother-in-law sister-in-law daughter-in-law fiancée ex-wife actress queen princess duchess countess baroness empress heiress hostess waitress congresswoman spokeswoman chairwoman businesswoman policewoman councilwoman alderwoman saleswoman sportswoman girl schoolgirl goddess nun señora frau';

/** Titles and nouns for men. */
export const maleWords =
	'shri shri. mr mr. sir lord man father dad husband brother son uncle nephew grandfather grandson boyfriend widower stepfather stepson father-in-law brother-in-law son-in-law fiancé ex-husband actor king prince duke baron emperor congressman businessman policeman councilman alderman salesman sportsman boy schoolboy monk priest friar pope imam sultan señor herr mogul';

/** Given names of both men and women, even if a list says otherwise. */
export const unisexNames =
	'alex addison andrea ariel ashley aubrey bailey billie blair bobbie cameron casey chris dakota dana devon drew dominique elliot emerson erin evan frances francis frankie gabriel hayden jackie jaime jamie jan jean jesse jessie jo jody jordan jules kelly kelsey kendall kerry kim lane laurie lee leslie lindsay lindsey logan loren lynn marion morgan pat parker paris peyton quinn reese riley robin rory rowan ryan sam sandy sasha shannon shawn sidney simone skyler stacy stevie sydney taylor terry toni tracy vivian yan';
