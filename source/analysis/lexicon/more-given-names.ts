// Given names that the generated list lacks: English ones that are words as well, and frequent ones from elsewhere.

export const moreMaleNames =
	'bill will frank ray gene dean earl guy miles max rich dick herb chuck bud cliff duke ward rusty sonny mason tucker hunter carter cooper taylor parker walker sterling norm nat diego oleg konstantin jean jürgen heinz raj vijay anil sunil ravi narendra arun ashok hiroshi takeshi kenji shinzo yoshihide taro ichiro jinping kofi kwame thabo barack jan janusz lech jaroslaw zoltan gabor istvan tayyip emre kemal yitzhak shimon ehud naftali yair hamid javad enver';

export const moreFemaleNames =
	'hope faith joy rose dawn eve violet ruby pearl crystal holly iris ivy lily daisy robin gail penny svetlana giulia chiara priya anjali yuki keiko saoirse malala jean';
