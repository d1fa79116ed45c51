"""What the caches of this process hold."""

import gc
from functools import lru_cache

_CACHE = type(lru_cache(len))


def in_caches(text: str) -> list[str]:
    """The functions in whose caches something is kept under a key that holds a text."""
    caches = [each for each in gc.get_objects() if isinstance(each, _CACHE)]
    return [
        each.__qualname__
        for each in caches
        for of in gc.get_referents(each)
        if isinstance(of, dict) and of is not each.__dict__ and any(text in repr(key) for key in of)
    ]
