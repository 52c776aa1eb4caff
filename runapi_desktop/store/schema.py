"""The shape of the database, as the steps that lead from an empty file to today's version.

A step is never edited once released; a change is a new step at the end. ``user_version`` in the file counts
the steps it has taken.
"""

from __future__ import annotations

_V1 = """
CREATE TABLE tasks (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order of the Reel: clocks can go back, this cannot
    id TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    service TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,                   -- for search and recent prompts; the request holds the real one
    state TEXT NOT NULL,
    created_at_us INTEGER NOT NULL,
    accepted_at_us INTEGER,
    completed_at_us INTEGER,
    finished_at_us INTEGER,
    idempotency_key TEXT NOT NULL UNIQUE,   -- two tasks never share a charge
    remote_id TEXT,
    remote_status TEXT NOT NULL,
    request TEXT NOT NULL,                  -- JSON
    body TEXT,
    result_urls TEXT NOT NULL,              -- JSON
    quote_cents INTEGER,
    cost_cents INTEGER,
    failure TEXT,                           -- JSON
    parent_clip_id TEXT,
    request_id TEXT
) STRICT;
CREATE INDEX tasks_by_state ON tasks(state);
CREATE INDEX tasks_unfinished ON tasks(seq) WHERE state NOT IN ('ready', 'failed');
CREATE INDEX tasks_by_model ON tasks(model);

CREATE TABLE clips (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    facts TEXT NOT NULL,                    -- JSON
    created_at_us INTEGER NOT NULL,
    title TEXT NOT NULL,
    poster_path TEXT,
    is_starred INTEGER NOT NULL
) STRICT;
CREATE INDEX clips_by_task ON clips(task_id);
CREATE INDEX clips_starred ON clips(task_id) WHERE is_starred;

CREATE TABLE uploads (
    origin TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    url TEXT NOT NULL,
    expires_at_us INTEGER NOT NULL,
    PRIMARY KEY (origin, sha256)
) STRICT, WITHOUT ROWID;

-- One row a task, by its seq. Trigrams find any three letters in a row in any script, CJK included.
CREATE VIRTUAL TABLE reel_text USING fts5(prompt, title, model, tokenize = 'trigram');
CREATE TRIGGER task_added AFTER INSERT ON tasks BEGIN
    INSERT INTO reel_text (rowid, prompt, title, model) VALUES (new.seq, new.prompt, '', new.model);
END;
CREATE TRIGGER task_removed AFTER DELETE ON tasks BEGIN
    DELETE FROM reel_text WHERE rowid = old.seq;
END;
CREATE TRIGGER clip_added AFTER INSERT ON clips BEGIN
    UPDATE reel_text SET title = title || char(10) || new.title
    WHERE rowid = (SELECT seq FROM tasks WHERE id = new.task_id AND prompt <> new.title);
END;
CREATE TRIGGER clip_renamed AFTER UPDATE OF title ON clips BEGIN
    UPDATE reel_text SET title = (SELECT group_concat(title, char(10)) FROM clips WHERE task_id = new.task_id)
    WHERE rowid = (SELECT seq FROM tasks WHERE id = new.task_id);
END;
"""

_WORDS_OF_CLIP = """
    UPDATE reel_text SET (title, tags, notes) = (
        SELECT
            group_concat(CASE WHEN title <> tasks.prompt THEN title ELSE '' END, char(10)),
            group_concat(tags, char(10)),
            group_concat(notes, char(10))
        FROM clips JOIN tasks ON tasks.id = clips.task_id WHERE tasks.id = new.task_id
    ) WHERE rowid = (SELECT seq FROM tasks WHERE id = new.task_id);
"""

# The library: tags and notes that can be searched, clips known by their content, removals that can be undone.
_V2 = f"""
ALTER TABLE clips ADD COLUMN tags TEXT NOT NULL DEFAULT '';    -- one a line
ALTER TABLE clips ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE clips ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';  -- of the file, '' until it was read for it
CREATE INDEX clips_tagged ON clips(tags) WHERE tags <> '';
CREATE INDEX clips_by_sha256 ON clips(sha256) WHERE sha256 <> '';
CREATE INDEX clips_by_path ON clips(path);
CREATE INDEX tasks_by_parent ON tasks(parent_clip_id) WHERE parent_clip_id IS NOT NULL;

CREATE TABLE removals (               -- what the Reel no longer shows, but can still be brought back
    task_seq INTEGER PRIMARY KEY REFERENCES tasks(seq) ON DELETE CASCADE
) STRICT;

DROP TRIGGER task_added;
DROP TRIGGER clip_added;
DROP TRIGGER clip_renamed;
DROP TABLE reel_text;
CREATE VIRTUAL TABLE reel_text USING fts5(prompt, title, model, tags, notes, tokenize = 'trigram');
INSERT INTO reel_text (rowid, prompt, title, model, tags, notes)
    SELECT tasks.seq, prompt,
        coalesce(group_concat(CASE WHEN title <> prompt THEN title ELSE '' END, char(10)), ''), model, '', ''
    FROM tasks LEFT JOIN clips ON clips.task_id = tasks.id GROUP BY tasks.seq;
CREATE TRIGGER task_added AFTER INSERT ON tasks BEGIN
    INSERT INTO reel_text (rowid, prompt, title, model, tags, notes)
    VALUES (new.seq, new.prompt, '', new.model, '', '');
END;
CREATE TRIGGER clip_added AFTER INSERT ON clips
WHEN new.tags <> '' OR new.notes <> '' OR new.title <> (SELECT prompt FROM tasks WHERE id = new.task_id)
BEGIN {_WORDS_OF_CLIP} END;
CREATE TRIGGER clip_reworded AFTER UPDATE OF title, tags, notes ON clips BEGIN {_WORDS_OF_CLIP} END;
"""


def _line(unit: str) -> str:
    """Where a task's money stands (domain/ledger.py), from its row; ``unit`` is what its amounts are in."""
    return f"""
    INSERT INTO ledger (
        task_id, origin, account, service, model, prompt, tags, created_at_us, spent_at_us, money,
        quote_{unit}, cost_{unit}
    ) SELECT
        id, origin, account, service, model, prompt, '', created_at_us,
        coalesce(accepted_at_us, CASE
            WHEN state = 'failed' THEN finished_at_us
            WHEN remote_id IS NOT NULL THEN created_at_us
        END),
        CASE
            WHEN cost_{unit} IS NOT NULL OR state = 'ready' THEN 'charged'
            WHEN state <> 'failed' AND remote_id IS NOT NULL THEN 'reserved'
            WHEN state <> 'failed' THEN 'quoted'
            WHEN remote_id IS NULL AND body IS NULL THEN 'not_charged'
            WHEN json_extract(failure, '$.kind') = 'rejected_by_model' THEN 'not_charged'
            ELSE 'unclear'
        END,
        quote_{unit}, cost_{unit}
    FROM tasks WHERE origin <> 'imported'"""


# Money: whose key a task was made with, and a ledger that outlives the tasks.
_MONEY = f"""
ALTER TABLE tasks ADD COLUMN account TEXT NOT NULL DEFAULT '';  -- the key's name, '' for the first one

CREATE TABLE accounts (                   -- the named keys beside the first one; the keyring holds the keys
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    origin TEXT NOT NULL,
    name TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    UNIQUE (origin, name)
) STRICT;

CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    account TEXT NOT NULL,
    service TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    tags TEXT NOT NULL,                   -- of its clips, one a line
    created_at_us INTEGER NOT NULL,
    spent_at_us INTEGER,                  -- NULL while the money can still go out on any day
    money TEXT NOT NULL,
    quote_cents INTEGER,
    cost_cents INTEGER
) STRICT;
CREATE INDEX ledger_by_day ON ledger(spent_at_us);
CREATE INDEX ledger_open ON ledger(money) WHERE money IN ('quoted', 'reserved');

{_line("cents")};
UPDATE ledger SET tags = coalesce((
    SELECT group_concat(tags, char(10)) FROM clips WHERE clips.task_id = ledger.task_id AND tags <> ''
), '');
CREATE TRIGGER ledger_opened AFTER INSERT ON tasks BEGIN
    {_line("cents")} AND id = new.id ON CONFLICT (task_id) DO NOTHING;
END;
CREATE TRIGGER ledger_moved AFTER UPDATE ON tasks BEGIN
    {_line("cents")} AND id = new.id ON CONFLICT (task_id) DO UPDATE SET
        spent_at_us = excluded.spent_at_us, money = excluded.money,
        quote_cents = excluded.quote_cents, cost_cents = excluded.cost_cents;
END;
CREATE TRIGGER ledger_abandoned AFTER DELETE ON tasks BEGIN
    UPDATE ledger SET
        money = CASE
            WHEN old.remote_id IS NOT NULL OR old.state = 'submitting' THEN 'unclear' ELSE 'not_charged'
        END,
        spent_at_us = coalesce(spent_at_us, created_at_us)
    WHERE task_id = old.id AND money IN ('quoted', 'reserved');
END;
CREATE TRIGGER ledger_tagged AFTER UPDATE OF tags ON clips BEGIN
    UPDATE ledger SET tags = coalesce((
        SELECT group_concat(tags, char(10)) FROM clips WHERE task_id = new.task_id AND tags <> ''
    ), '') WHERE task_id = new.task_id;
END;
"""

_STORYBOARDS = """
CREATE TABLE strips (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    entries TEXT NOT NULL                 -- JSON; clips by id, which the library may have no more
) STRICT;
"""

# The Reel is sorted and divided into days by ``created_at_us``. That of an imported clip was the day of its
# import, while its card named the day on which it was made.
_DATES = """
UPDATE tasks SET created_at_us = finished_at_us WHERE origin = 'imported' AND finished_at_us IS NOT NULL;
DROP INDEX tasks_by_state;
CREATE INDEX tasks_by_state ON tasks(state, created_at_us);
CREATE INDEX tasks_by_date ON tasks(created_at_us);
DROP INDEX tasks_unfinished;
CREATE INDEX tasks_unfinished ON tasks(created_at_us) WHERE state NOT IN ('ready', 'failed');
"""

# Several takes of one order: which of how many a task is.
_TAKES = f"""
ALTER TABLE tasks ADD COLUMN take INTEGER NOT NULL DEFAULT 1;
ALTER TABLE tasks ADD COLUMN takes INTEGER NOT NULL DEFAULT 1;
ALTER TABLE ledger ADD COLUMN take INTEGER NOT NULL DEFAULT 1;
ALTER TABLE ledger ADD COLUMN takes INTEGER NOT NULL DEFAULT 1;
DROP TRIGGER ledger_opened;
CREATE TRIGGER ledger_opened AFTER INSERT ON tasks BEGIN
    {_line("cents")} AND id = new.id ON CONFLICT (task_id) DO NOTHING;
    UPDATE ledger SET take = new.take, takes = new.takes WHERE task_id = new.id;
END;
"""

# The words of a card in the one form that searches compare; ``folded`` is a function of the connection
# (`opening.py`). It takes bytes: in a damaged text, too, what can be read is found.
_CARD_WORDS = """
    SELECT tasks.seq, folded(CAST(prompt || char(10) || model || coalesce(char(10) || group_concat(
        CASE WHEN title <> prompt THEN title ELSE '' END || char(10) || tags || char(10) || notes, char(10)
    ), '') AS BLOB)) FROM tasks LEFT JOIN clips ON clips.task_id = tasks.id"""
_CARD_REWORDED = f"""
    INSERT OR REPLACE INTO reel_text (rowid, words)
        {_CARD_WORDS} WHERE tasks.id = new.task_id GROUP BY tasks.seq;
"""
_ONE_FORM = f"""
DROP TRIGGER task_added;
DROP TRIGGER clip_added;
DROP TRIGGER clip_reworded;
DROP TABLE reel_text;
CREATE VIRTUAL TABLE reel_text USING fts5(words, tokenize = 'trigram');
INSERT INTO reel_text (rowid, words) {_CARD_WORDS} GROUP BY tasks.seq;
CREATE TRIGGER task_added AFTER INSERT ON tasks BEGIN
    INSERT INTO reel_text (rowid, words) {_CARD_WORDS} WHERE tasks.id = new.id GROUP BY tasks.seq;
END;
CREATE TRIGGER clip_added AFTER INSERT ON clips
WHEN new.tags <> '' OR new.notes <> '' OR new.title <> (SELECT prompt FROM tasks WHERE id = new.task_id)
BEGIN {_CARD_REWORDED} END;
CREATE TRIGGER clip_reworded AFTER UPDATE OF title, tags, notes ON clips BEGIN {_CARD_REWORDED} END;
"""

# Each order of the Reel has an index, and a page is read by walking that. For the orders by length and by
# title a task holds what its first clip says of them.
_OF_FIRST_CLIP = """
    UPDATE tasks SET (length_ms, first_title) = (
        SELECT
            coalesce(CAST(
                CASE WHEN json_valid(facts) THEN json_extract(facts, '$.duration_s') END * 1000 AS INTEGER
            ), -1),
            title
        FROM clips WHERE task_id = tasks.id ORDER BY clips.seq LIMIT 1
    ) WHERE id"""
_ORDERS = f"""
ALTER TABLE tasks ADD COLUMN length_ms INTEGER NOT NULL DEFAULT -1;
ALTER TABLE tasks ADD COLUMN first_title TEXT NOT NULL DEFAULT '';
{_OF_FIRST_CLIP} IN (SELECT task_id FROM clips);
CREATE TRIGGER first_clip_added AFTER INSERT ON clips BEGIN {_OF_FIRST_CLIP} = new.task_id; END;
CREATE TRIGGER first_clip_changed AFTER UPDATE OF title, facts ON clips BEGIN
    {_OF_FIRST_CLIP} = new.task_id;
END;
CREATE INDEX tasks_by_length ON tasks(length_ms, created_at_us);
CREATE INDEX tasks_by_cost ON tasks(coalesce(cost_cents, quote_cents, -1), created_at_us);
DROP INDEX tasks_by_model;
CREATE INDEX tasks_by_model ON tasks(model, created_at_us DESC, seq DESC);
CREATE INDEX tasks_by_title ON tasks(
    coalesce(nullif(first_title, ''), prompt) COLLATE NOCASE, created_at_us DESC, seq DESC
);
"""

# Money in micro-dollars: prices have fractions of a cent. What was damaged, because nothing costs so much,
# stays so: it must not become an amount that makes sense. The rules of the ledger step aside meanwhile: money
# changes its unit here, not its place.
_MOST_CENTS, _MOST_MICROS = 10**9, 10**13


def _in_micros(cents: str) -> str:
    return f"""CASE
        WHEN {cents} BETWEEN 0 AND {_MOST_CENTS} THEN {cents} * 10000
        WHEN {cents} > 0 THEN max({cents}, {_MOST_MICROS + 1})
        ELSE {cents}
    END"""


def _amounts_in_micros(table: str) -> str:
    return f"""
ALTER TABLE {table} RENAME COLUMN quote_cents TO quote_micros;
ALTER TABLE {table} RENAME COLUMN cost_cents TO cost_micros;
UPDATE {table} SET quote_micros = {_in_micros("quote_micros")}, cost_micros = {_in_micros("cost_micros")}
    WHERE coalesce(quote_micros, cost_micros) IS NOT NULL;"""


_MICROS = f"""
DROP TRIGGER ledger_opened;
DROP TRIGGER ledger_moved;
DROP INDEX tasks_by_cost;
{_amounts_in_micros("tasks")}
{_amounts_in_micros("ledger")}
CREATE INDEX tasks_by_cost ON tasks(coalesce(cost_micros, quote_micros, -1), created_at_us);
CREATE TRIGGER ledger_opened AFTER INSERT ON tasks BEGIN
    {_line("micros")} AND id = new.id ON CONFLICT (task_id) DO NOTHING;
    UPDATE ledger SET take = new.take, takes = new.takes WHERE task_id = new.id;
END;
CREATE TRIGGER ledger_moved AFTER UPDATE ON tasks BEGIN
    {_line("micros")} AND id = new.id ON CONFLICT (task_id) DO UPDATE SET
        spent_at_us = excluded.spent_at_us, money = excluded.money,
        quote_micros = excluded.quote_micros, cost_micros = excluded.cost_micros;
END;
"""

# Which of RunAPI's tasks a line is about: what was thrown away and is recovered by that id was paid for once.
_REMOTE_IDS = f"""
ALTER TABLE ledger ADD COLUMN remote_id TEXT;
UPDATE ledger SET remote_id = (SELECT tasks.remote_id FROM tasks WHERE tasks.id = ledger.task_id);
CREATE INDEX ledger_by_remote_id ON ledger(remote_id) WHERE remote_id IS NOT NULL;
DROP TRIGGER ledger_opened;
CREATE TRIGGER ledger_opened AFTER INSERT ON tasks BEGIN
    {_line("micros")} AND id = new.id ON CONFLICT (task_id) DO NOTHING;
    UPDATE ledger SET take = new.take, takes = new.takes, remote_id = new.remote_id WHERE task_id = new.id;
END;
CREATE TRIGGER ledger_named AFTER UPDATE OF remote_id ON tasks WHEN new.remote_id IS NOT old.remote_id BEGIN
    UPDATE ledger SET remote_id = new.remote_id WHERE task_id = new.id;
END;
"""

# Which API key a request left with: with another one RunAPI would not know it again, and charge once more.
_KEY_MARKS = "ALTER TABLE tasks ADD COLUMN key_mark TEXT;"

MIGRATIONS: tuple[str, ...] = (
    *(_V1, _V2, _MONEY, _STORYBOARDS, _DATES, _TAKES, _ONE_FORM, _ORDERS, _MICROS),
    *(_REMOTE_IDS, _KEY_MARKS),
)
"""Step ``n`` (from 0) leads from version ``n`` to ``n + 1``."""
