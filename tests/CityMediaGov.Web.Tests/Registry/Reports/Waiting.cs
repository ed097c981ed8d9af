using CityMediaGov.TestKit;

// A log of what the city posts does not exist yet; what is found beside the list is a report and nothing on the register.
[assembly: Waiting("post-requests", "WSP-SCOPE-8")]
