create table due (
  partnership text not null references partnership (id),
  matter text not null,
  day date not null,
  code text not null,
  primary key (partnership, matter)
);
create index due_day on due (day);
