-- An archive in DuckDB:  newsread --jsonl FOLDER > archive.jsonl; duckdb archive.duckdb < tests/archives/duckdb.sql
set enable_progress_bar = false;
create table line as
select * from read_json('archive.jsonl', format = 'newline_delimited', maximum_object_size = 100000000, columns = {
	id: 'varchar', path: 'varchar', headline: 'varchar', byline: 'varchar', published: 'varchar', url: 'varchar', text: 'varchar',
	quotes: 'struct(kind varchar, text varchar, speaker varchar, speakers varchar[], confidence float)[]',
	topics: 'struct(label varchar, weight float)[]'});
create table article as select id, path, headline, byline, published, url, text from line;
create table quote as
select article, place, unnest(quotes[place]) from (select id as article, quotes, unnest(range(1, len(quotes) + 1)) as place from line);
create table topic as select article, unnest(found) from (select id as article, unnest(topics) as found from line);
drop table line;

-- What newsread counts: the words said, and of the speakers those of whom it is sure.
create view said as
select *, case when confidence >= 0.7 then list_filter(list_append(coalesce(speakers, []), speaker), one -> one is not null) else [] end as sure
from quote where kind <> 'indirect';
