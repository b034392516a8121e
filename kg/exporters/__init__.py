"""A graph in, files out: one format a module, listed in `kg.exporters.formats.FORMATS`."""
