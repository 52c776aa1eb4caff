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

MIGRATIONS: tuple[str, ...] = (_V1,)
"""Step ``n`` (from 0) leads from version ``n`` to ``n + 1``."""
