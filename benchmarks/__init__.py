"""What kg takes and gives beside other programs, each figure measured in one run."""
