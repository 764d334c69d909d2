"""Models + kit → JSON Schemas: completion and help in the editor of whoever writes YAML."""

from workshopkit.schema.generate import schemas_of, shapes_of
from workshopkit.schema.write import stale_schemas, write_schemas

__all__ = ["schemas_of", "shapes_of", "stale_schemas", "write_schemas"]
