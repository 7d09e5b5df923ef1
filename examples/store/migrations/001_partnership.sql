create table partnership (
  id text primary key,
  body jsonb not null,
  digest text not null,
  stage text not null
);
create index partnership_stage on partnership (stage);
