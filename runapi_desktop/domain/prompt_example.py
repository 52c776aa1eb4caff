"""Prompts that others published, as ideas."""

from __future__ import annotations

from dataclasses import dataclass

from runapi_desktop.domain.word_search import folded, search_words


@dataclass(frozen=True, slots=True)
class PromptExample:
    """A prompt that somebody published. ``preview_url`` is an http(s) address or ``""``."""

    id: str
    title: str
    prompt: str
    category: str
    tags: tuple[str, ...]
    preview_url: str

    def has_words(self, words: str) -> bool:
        """Whether every one of ``words`` stands somewhere in it, in any letter case."""
        text = folded("\n".join((self.title, self.prompt, self.category, *self.tags)))
        return all(word in text for word in search_words(words))


@dataclass(frozen=True, slots=True)
class PromptPage:
    """One page of public prompts; ``page`` counts from 1, ``total`` counts prompts on all ``pages``."""

    examples: tuple[PromptExample, ...]
    page: int
    total: int
    pages: int
