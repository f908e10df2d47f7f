DROP TRIGGER entries_are_fixed;
DROP TRIGGER entries_are_kept;
DROP TABLE entries;
DROP TABLE checkpoints;
DROP TABLE heads;
DROP TABLE assemblies;
