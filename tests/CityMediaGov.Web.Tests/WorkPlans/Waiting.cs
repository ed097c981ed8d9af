using CityMediaGov.TestKit;

// That planned items are published on their day, and that a plan says what is posted when, needs posts to plan.
[assembly: Waiting("post-requests", "WAN-6.38", "WAN-6.39")]
