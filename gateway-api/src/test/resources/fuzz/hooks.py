"""Sends what is no JSON as it was made up."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson", "text/csv", "application/edifact")
def as_text(ctx, value):
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value)).encode("utf-8", "replace")
