"""Markup → bytes, one package for each file format."""
