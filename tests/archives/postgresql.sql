-- An archive in PostgreSQL:  newsread --jsonl FOLDER | psql -f tests/archives/postgresql.sql
\set ON_ERROR_STOP on
\set QUIET on
create extension if not exists pg_trgm;
create unlogged table line (body jsonb not null);
-- A line of JSON as it stands: marks and separators that no text holds, since newsread prints no control characters.
\copy line from pstdin with (format csv, quote e'\x01', delimiter e'\x02')

create table article as
select body ->> 'id' as id, body ->> 'path' as path, body ->> 'headline' as headline, body ->> 'byline' as byline,
	body ->> 'published' as published, body ->> 'url' as url, body ->> 'text' as text
from line;
alter table article add primary key (id);

create table quote as
select line.body ->> 'id' as article, said.place, said.body ->> 'kind' as kind, said.body ->> 'text' as text,
	said.body ->> 'speaker' as speaker, (said.body ->> 'confidence')::real as confidence,
	-- Those who speak together each say it.
	coalesce(array(select jsonb_array_elements_text(said.body -> 'speakers')), '{}') as speakers
from line, jsonb_array_elements(line.body -> 'quotes') with ordinality as said (body, place);
alter table quote add primary key (article, place);

create table topic as
select body ->> 'id' as article, found ->> 'label' as label, (found ->> 'weight')::real as weight
from line, jsonb_array_elements(body -> 'topics') as found;
drop table line;

create index on quote (speaker);
create index on topic (label);
create index on topic (article);
create index on quote using gin (text gin_trgm_ops);
create index on quote using gin (to_tsvector('english', text));
analyze;

-- What newsread counts: the words said, and of the speakers those of whom it is sure.
create view said as
select *, case when confidence >= 0.7 then array_remove(speaker || speakers, null) else '{}' end as sure
from quote where kind <> 'indirect';
