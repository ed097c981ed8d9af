using CityMediaGov.TestKit;

[assembly: Waiting("removal-log", "WAU-DEF-2")]
[assembly: Waiting("post-requests", "WAU-PUR-2")]
