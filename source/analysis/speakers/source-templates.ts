/**
 * The feature templates of the source ranker by name. Each name lists what the template crosses. “Where” is the side of
 * the quote and the distance in sentences and paragraphs; “linking” describes the link to the reporting verb; “shape” is
 * how the quote starts and ends; “gap” is how the quote follows the one before. The numbers are part of the trained
 * features: a new template gets a new number (up to 255), and then the models have to be trained again.
 */
export const sourceTemplate = {
	where: 1,
	whereShape: 2,
	whereKind: 3,
	whereShapeKindAfter: 4,
	whereShapeKindBefore: 5,
	whereLinkedFirstInParagraph: 6,

	linking: 10,
	linkingLevel: 11,
	linkingShapeLevel: 12,
	linkingKind: 13,
	linkingLevelDistance: 14,
	linkingDistanceShape: 15,
	linkingKindsAround: 16,

	linkingVerbForm: 20,
	linkVerbForm: 21,
	linkingChunksAround: 22,
	linkMannerForm: 23,
	linkPrepositionsLevel: 24,
	linkChunksAroundVerb: 25,
	linkFormLevelAfterVerb: 26,
	linkingFormShape: 27,
	linkChunksBetween: 28,

	path: 30,
	pathKind: 31,
	unlinkedWhereAfterKind: 32,

	linkedNearerLinkBreaks: 40,
	linkedNearerLinkShape: 41,
	personsNearerKind: 42,
	personsNearerWhere: 43,

	beforeKind: 50,
	wordBefore: 51,
	afterKind: 52,
	twoAfter: 53,
	possessiveLink: 54,
	headNoun: 55,
	headNounKind: 56,
	determinerHead: 57,
	aroundLink: 58,
	opensKindLink: 59,
	kindHeadLink: 60,

	historyGapShape: 70,
	historyGapKind: 71,
	usedGapLink: 72,
	historyLinking: 73,
	sincePreviousLinkOpensGap: 74,
	spokeGapKind: 75,
	historyKinds: 76,
	historyKindsAround: 77,
	sincePreviousHistoryLinkShape: 78,

	sizeKind: 80,
	namedInsideSize: 81,
	firstPersonKind: 82,
	lowerCaseShapeWhere: 83,
	lowerCaseSizeLinking: 84,

	timesNamed: 90,
	evidenceGivenNameLink: 91,

	orphanLinked: 100,
	orphanOpensKind: 101,
	subjectLinkWhereShape: 102,
	subjectBeforeNearerWhere: 103,
} as const;
