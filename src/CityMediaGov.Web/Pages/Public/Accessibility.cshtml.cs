using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

[AllowAnonymous, BeforeSetUp]
public sealed class AccessibilityModel : PageModel;
