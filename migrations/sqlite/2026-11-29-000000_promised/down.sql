DROP TABLE promised;
