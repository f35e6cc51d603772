# What is made and kept in the repository; each test that compares says which of these to run.
.PHONY: standard registers

# The list of the files below Lists/standard that the program carries.
standard:
	Tests/Data/make-standard-list.sh

# The registers of reference data; needs ../shared/field.
registers:
	Tests/Data/make-registers.py
