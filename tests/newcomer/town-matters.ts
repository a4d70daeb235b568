// What a town argues about: each matter is proposed, objected to and decided, in three stories.

type Matter = {
	readonly thing: string;
	/** What the council wants with it: “close”. */
	readonly change: string;
	readonly where: string;
	readonly mayor: string;
	readonly against: readonly [name: string, role: string, words: string];
	readonly end: string;
};

/** In the order in which they came before the council. */
export const matters: readonly Matter[] = [
	{
		thing: 'night bus',
		change: 'double',
		where: 'on the line to the hospital',
		mayor: 'A nurse who ends at midnight should not walk home',
		against: ['Tobias Wenlock', 'who leads the opposition', 'Two empty buses are no better than one'],
		end: 'The second bus runs from the first of the month.',
	},
	{
		thing: 'fish market',
		change: 'roof over',
		where: 'behind the customs house',
		mayor: 'Nobody buys herring in the rain',
		against: ['Bertha Lomax', 'a fishmonger', 'My father sold in the rain for fifty years'],
		end: 'The roof will be of glass and open at the sides.',
	},
	{
		thing: 'swimming hall',
		change: 'close',
		where: 'for two summers',
		mayor: 'The boiler is older than the lifeguards',
		against: ['Tobias Wenlock', 'who leads the opposition', 'A child who cannot swim by ten never will'],
		end: 'The hall stays open until the new boiler is in the yard.',
	},
	{
		thing: 'clock tower',
		change: 'repaint',
		where: 'in the green of 1911',
		mayor: 'We found the colour under nine others',
		against: ['Rufus Talbot', 'a baker on the square', 'I want to know the hour, not the shade'],
		end: 'The painters begin when the swifts have left.',
	},
	{
		thing: 'allotment gardens',
		change: 'move',
		where: 'to the old airfield',
		mayor: 'The soil there is better than its name',
		against: ['Bertha Lomax', 'a fishmonger', 'Try to explain a move to an apple tree'],
		end: 'Those who have trees may stay for twelve years.',
	},
	{
		thing: 'tram bridge',
		change: 'reinforce',
		where: 'between the two islands',
		mayor: 'It carries three times what it was built for',
		against: ['Tobias Wenlock', 'who leads the opposition', 'You reinforce it every time before an election'],
		end: 'Work goes on at night only, the council decided.',
	},
	{
		thing: 'town archive',
		change: 'digitise',
		where: 'from the fire of 1702 on',
		mayor: 'Paper burns and mould reads faster than we do',
		against: [
			'Edda Norling',
			'head of the grammar school',
			'Pupils should smell a letter before they see it on a screen',
		],
		end: 'Two archivists are hired for three years.',
	},
	{
		thing: 'street lamps',
		change: 'dim',
		where: 'after one in the morning',
		mayor: 'The moon does it for nothing',
		against: ['Hamid Osei', 'the director of the hospital', 'An ambulance needs to read a house number'],
		end: 'The road to the hospital stays lit.',
	},
	{
		thing: 'winter fair',
		change: 'shorten',
		where: 'to the ten days before the holidays',
		mayor: 'The square must also be a square',
		against: ['Rufus Talbot', 'a baker on the square', 'I sell a third of the year in those weeks'],
		end: 'The fair keeps its four weeks and loses its loudspeakers.',
	},
	{
		thing: 'music school',
		change: 'merge',
		where: 'with the one across the sound',
		mayor: 'An orchestra with one viola is a wish',
		against: ['Edda Norling', 'head of the grammar school', 'The ferry does not carry a double bass for nothing'],
		end: 'The two schools share their teachers, and keep their houses.',
	},
	{
		thing: 'dog beach',
		change: 'fence',
		where: 'below the lighthouse',
		mayor: 'The terns were there before the terriers',
		against: ['Bertha Lomax', 'a fishmonger', 'My dog has never eaten a bird he could catch'],
		end: 'A rope marks the nests from April to July.',
	},
	{
		thing: 'parking garage',
		change: 'sell',
		where: 'to whoever keeps the toilets open',
		mayor: 'We are a town and no garage keeper',
		against: ['Tobias Wenlock', 'who leads the opposition', 'Sell the roof, and you will rent the shade'],
		end: 'There was no buyer, and the matter rests.',
	},
	{
		thing: 'weather station',
		change: 'rebuild',
		where: 'on the mole',
		mayor: 'We should know of a storm before the gulls do',
		against: ['Rufus Talbot', 'a baker on the square', 'My knee is cheaper and as exact'],
		end: 'The mast is ordered, and will be nine metres high.',
	},
	{
		thing: 'school kitchen',
		change: 'extend',
		where: 'into the former gymnasium',
		mayor: 'Four hundred lunches need more than six pots',
		against: ['Hamid Osei', 'the director of the hospital', 'We cook for twice as many on half the floor'],
		end: 'The hospital lends its second oven until the walls stand.',
	},
	{
		thing: 'rowing club',
		change: 'evict',
		where: 'from the listed boathouse',
		mayor: 'The piles are soft and the insurers are not',
		against: ['Edda Norling', 'head of the grammar school', 'Half my pupils learned patience in that boat'],
		end: 'The club may stay if it pays for the piles.',
	},
	{
		thing: 'cemetery gate',
		change: 'lock',
		where: 'from dusk to dawn',
		mayor: 'The dead do not mind, the neighbours do',
		against: ['Rufus Talbot', 'a baker on the square', 'I visit my wife before I light the oven'],
		end: 'Whoever asks at the lodge is given a key.',
	},
];
