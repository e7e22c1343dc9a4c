// Replaced by the first source file.
