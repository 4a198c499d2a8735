"""`typing.NamedTuple`, made quickly: the same tuples, whose annotations are not looked into.

The standard one turns every annotation into an object when the class is made. A check makes a hundred
such classes before it reads a word, and would spend a twelfth of its time on that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import namedtuple

    _MADE = ("__annotations__", "__module__", "__qualname__")

    class _Fields(type):
        """What a class statement of a named tuple goes through."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body["__annotations__"]
            optional = [field for field in fields if field in body]
            if optional != list(fields)[len(fields) - len(optional) :]:
                raise TypeError(f"{name}: a field with no default follows one with a default")
            made = namedtuple(name, fields, defaults=[body[f] for f in optional], module=body["__module__"])
            for key, value in body.items():
                if key not in fields and key not in _MADE:
                    setattr(made, key, value)
            made.__annotations__ = fields
            made.__qualname__ = body["__qualname__"]
            return made

    class NamedTuple(metaclass=_Fields):
        """A tuple with named fields, as `typing.NamedTuple`."""
