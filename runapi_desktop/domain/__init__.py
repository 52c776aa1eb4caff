"""Plain values and rules of RunAPI Desktop: no Qt, no network, no disk, no asyncio."""
