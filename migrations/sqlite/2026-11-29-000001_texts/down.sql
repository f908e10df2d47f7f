DROP TABLE texts;
DROP TABLE removals;
